/* What makes the sheet quick: mark the rest present, go to the field a choice needs, count as one goes. It works without this. */
(() => {
  "use strict";
  const sheet = document.querySelector("form[data-sheet]");
  if (!sheet) return;
  const marks = [...sheet.querySelectorAll("[data-mark]")];
  const choice = (mark) => mark.querySelector(".btn-check:checked")?.value ?? "";
  const field = (mark, name) => mark.querySelector(`[name$="-${name}"]`);
  const now = () => new Date().toTimeString().slice(0, 5);
  const { starts, ends } = sheet.dataset;

  const count = () => {
    const unmarked = marks.filter((mark) => choice(mark) === "").length;
    sheet.querySelector("[data-count]").textContent = unmarked ? `${marks.length - unmarked} marked, ${unmarked} not marked` : `All ${marks.length} marked`;
    if (all) all.disabled = unmarked === 0;
  };
  const all = document.querySelector("[data-mark-all]");
  if (all) {
    all.hidden = false;
    all.addEventListener("click", () => {
      marks.filter((mark) => choice(mark) === "" && !mark.hasAttribute("data-barred")).forEach((mark) => { mark.querySelector(".btn-check[value='present']").checked = true; });
      sheet.dataset.dirty = "yes";
      count();
      sheet.querySelector("[type='submit']").focus();
    });
  }

  // Times that are still the session's own give way to what the choice most likely means; typed ones are left alone.
  const suggest = (mark, value) => {
    const arrived = field(mark, "arrived"), left = field(mark, "left");
    const isRunning = starts < now() && now() < ends && sheet.hasAttribute("data-today");
    if (value === "present") { arrived.value = starts; left.value = ends; mark.classList.remove("attend-timed"); }
    if (value === "present_late" && arrived.value === starts) arrived.value = isRunning ? now() : "";
    if (value === "left_early" && left.value === ends) left.value = isRunning ? now() : "";
  };
  sheet.addEventListener("change", (event) => {
    const mark = event.target.closest("[data-mark]");
    if (mark && event.target.matches(".btn-check")) { suggest(mark, event.target.value); count(); }
  });

  // Letters set the line the cursor is in, arrows change the line, Escape leads out of a field to its line. Never inside a text field or a list.
  const KEYS = { p: "present", l: "present_late", e: "left_early", t: "present_telehealth", a: "absent", n: "no_show" };
  const go = (mark) => (mark?.querySelector(".btn-check:checked") ?? mark?.querySelector(".btn-check"))?.focus();
  sheet.addEventListener("keydown", (event) => {
    const mark = event.target.closest("[data-mark]");
    if (mark && event.key === "Escape") { event.preventDefault(); go(mark); return; }
    if (!mark || !event.target.matches(".btn-check") || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const step = { arrowdown: 1, arrowup: -1 }[key];
    if (step) { event.preventDefault(); go(marks[marks.indexOf(mark) + step]); return; }
    if (key === "m" && all && !all.disabled) { event.preventDefault(); all.click(); return; }
    const radio = KEYS[key] && mark.querySelector(`.btn-check[value='${KEYS[key]}']`);
    if (radio) { event.preventDefault(); radio.focus(); radio.checked = true; radio.dispatchEvent(new Event("change", { bubbles: true })); }
  });
  const keys = document.querySelector("[data-keys]");
  if (keys) keys.hidden = false;
  count();
  // The cursor begins where something is wrong, else in the first line, at what it says: a key never changes it unseen.
  if (!document.querySelector("main [aria-invalid='true']")) go(sheet.querySelector(".attend-wrong") ?? marks[0]);
})();
