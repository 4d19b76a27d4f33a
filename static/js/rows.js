/** `data-rows`: another empty row without asking the server; without script the button asks it. */
const form = document.querySelector("[data-rows]");

form.querySelector("[data-row-add]").addEventListener("click", (event) => {
  event.preventDefault();
  const total = form.elements["rows-TOTAL_FORMS"];
  const holder = document.createElement("template");
  holder.innerHTML = form.querySelector("template[data-row]").innerHTML.replaceAll("__prefix__", total.value);
  const row = holder.content.firstElementChild;
  form.querySelector("[data-row-list]").append(row);
  total.value = Number(total.value) + 1;
  row.querySelector("select, input").focus();
});
