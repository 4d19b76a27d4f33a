/** Behaviours of every page. */
import "./once.js";
import "./menu.js";
import "./times.js";
import "./quote.js";
