/** `data-recorder`: who speaks by Alt+1…9, when it began and ended (a claim; the server keeps its own time). */
import { all, on } from "./events.js";

const form = document.querySelector("[data-recorder]");
const text = form?.elements.text;
let began = "";

export function speak(radio) {
  if (!radio) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

function state() {
  const nobody = text.value.trim() && !form.querySelector("[name=speaker]:checked");
  form.querySelector("[data-typing-state]").dataset.state = nobody ? "nobody" : text.value ? "typing" : "empty";
}

function listen() {
  text.addEventListener("input", () => {
    if (!text.value) began = "";
    else began ||= new Date().toISOString();
    state();
  });

  form.addEventListener("formdata", ({ formData }) => {
    formData.set("started_at", began);
    formData.set("ended_at", new Date().toISOString());
  });

  form.addEventListener("change", ({ target }) => {
    if (target.name !== "speaker") return;
    const { language } = target.dataset;
    if (all("[name=language] option", form).some(({ value }) => value === language)) form.elements.language.value = language;
    state();
    text.focus();
  });

  document.addEventListener("keydown", (event) => {
    const digit = event.altKey && /^Digit([1-9])$/.exec(event.code)?.[1];
    const radio = digit && form.querySelector(`[data-hotkey="${digit}"]`);
    if (!radio) return;
    event.preventDefault();
    speak(radio);
  });

  on("queued", (queued) => {
    if (queued.form !== form) return;
    began = "";
    state();
  });
}

if (form) listen();
