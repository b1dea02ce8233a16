/* An instrument by keyboard: the number of an answer chooses it and goes to the next question. Without this file the radio
   buttons do the same. Numbers stay numbers wherever somebody types. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-instrument]");
  if (!form) return;
  const questions = [...form.querySelectorAll("[data-question]")];
  const radios = (question) => [...question.querySelectorAll("input[type='radio']")];
  const answer = (question) => radios(question).find((radio) => radio.checked);
  const isTyping = (element) => element.closest("textarea, select, [contenteditable], input:not([type='radio'], [type='checkbox'], [type='submit'])");
  const shown = () => questions.filter((question) => !question.hidden);
  form.querySelector("[data-key-help]").hidden = !matchMedia("(pointer: fine)").matches;

  const follow = () => questions.forEach((question) => {
    const before = question.dataset.askedIf && form.elements[`item_${question.dataset.askedIf}`];
    if (!before) return;
    question.hidden = !(Number(before.value || 0) >= Number(question.dataset.atLeast));
    if (question.hidden) radios(question).forEach((radio) => { radio.checked = false; });
  });

  const goOn = (question) => {
    const rest = shown();
    const next = rest[rest.indexOf(question) + 1];
    const target = next ? answer(next) || radios(next)[0] : form.querySelector("button[type='submit']");
    target.focus({ preventScroll: true });
    (next || target).scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("change", follow);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    const here = event.target.closest("[data-question]");
    if (!here && event.target.closest("form") === form) return; // the radios below the questions are not answered by number
    const question = here || shown().find((one) => !answer(one));
    const key = { y: "1", n: "0" }[event.key.toLowerCase()] ?? event.key;
    const radio = question && radios(question).find((one) => one.value === key);
    if (!radio) return;
    event.preventDefault();
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    goOn(question);
  });
  follow();
})();
