/* The little the pages cannot do without a script. Every page works without this file. */
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const body = document.body;

  /* --- "/" goes to the client search; Escape and a click elsewhere close the open menu ------------------------- */
  const isTyping = (element) => element.closest("input, textarea, select, [contenteditable]");
  const closeMenus = (except) =>
    document.querySelectorAll("details.menu[open]").forEach((menu) => menu !== except && menu.removeAttribute("open"));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = $("details.menu[open]");
      if (menu) { closeMenus(); $("summary", menu).focus(); }
    }
    const search = $("#client-search");
    if (event.key === "/" && search && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
  document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) print(); });

  /* --- A form is sent once: the second click finds the button at rest ----------------------------------------- */
  const submitButtons = (form) => [...form.elements].filter((element) => element.type === "submit");
  const rest = (form) => {
    submitButtons(form).forEach((button) => { if (!button.disabled) { button.disabled = true; button.dataset.resting = "yes"; } });
    setTimeout(() => wake(form), 10000); // a download leaves the page standing; a lost answer should not lock it
  };
  const wake = (form) => {
    delete form.dataset.sent;
    submitButtons(form).forEach((button) => { if (button.dataset.resting) { button.disabled = false; delete button.dataset.resting; } });
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = form.dataset.leaving = "yes";
    setTimeout(() => rest(form)); // after the browser has read the pressed button's own name and value
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(wake));

  /* --- A part of a form that only some answers ask for: <div data-shown-for="route letter phone"> --------------- */
  const parts = [...document.querySelectorAll("[data-shown-for]")];
  const showParts = () => parts.forEach((part) => {
    const [name, ...answers] = part.dataset.shownFor.split(" ");
    part.hidden = !answers.includes(part.closest("form").querySelector(`[name="${name}"]:checked`)?.value);
  });
  if (parts.length) document.addEventListener("change", showParts);
  showParts();

  /* --- The cursor starts in the first field, at the first mistake, or where it says why the form as a whole was refused --- */
  const mistake = $("main form :is(input:not([type='hidden']), select, textarea):is(.is-invalid, [aria-invalid='true'])");
  const refusal = $("main [data-refusal]");
  const first = $("main form[data-focus] :is(input:not([type='hidden']), select, textarea):not(:disabled)");
  if (mistake || refusal) (mistake || refusal).focus();
  else if (first && matchMedia("(pointer: fine)").matches && !location.hash) first.focus({ preventScroll: true });

  /* --- A passkey that was broken off says so on the page, not only in the console -------------------------------- */
  document.addEventListener("allauth.error", (event) => {
    const place = $("[data-passkey-error]");
    if (place) { event.preventDefault(); place.hidden = false; }
  });

  /* --- Leaving a long form with unsaved text asks first: <form data-guard-changes> ----------------------------- */
  let isSigningOut = false;
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && "guardChanges" in form.dataset) form.dataset.dirty = "yes";
  });
  addEventListener("beforeunload", (event) => {
    const unsaved = [...document.querySelectorAll("form[data-dirty]")].some((form) => !form.dataset.leaving);
    if (unsaved && !isSigningOut) event.preventDefault();
  });
  document.addEventListener("htmx:afterRequest", (event) => { // an autosave that worked has saved the form it stands in
    const form = event.target.closest?.("form[data-guard-changes]");
    const isRefused = event.detail.xhr.getResponseHeader("X-Not-Saved");
    if (form && event.detail.successful && !isRefused) delete form.dataset.dirty;
  });

  /* --- Idle: the server decides; this only warns a minute before and says "still here" for somebody typing ----- */
  const idle = Number(body.dataset.idleSeconds);
  const dialog = $("#idle-warning");
  if (!idle || !dialog) return;
  const WARN = 60, HEARTBEAT = 120, GRACE = 15; // the server writes its clock at most every 15 seconds
  const seconds = () => Date.now() / 1000;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("portal-activity") : null;
  let lastRequest = seconds(), lastInput = 0, lastFocus = null;

  const heard = (tellOthers) => {
    lastRequest = seconds();
    if (dialog.open) { dialog.close(); lastFocus?.focus(); }
    if (tellOthers) channel?.postMessage("active");
  };
  const leave = () => {
    isSigningOut = true;
    location.assign(`${body.dataset.login}?next=${encodeURIComponent(location.pathname)}`);
  };
  const stillHere = async () => {
    const { "X-CSRFToken": token } = JSON.parse(body.getAttribute("hx-headers"));
    try {
      const answer = await fetch(body.dataset.stillHere, { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" });
      if (answer.ok) heard(true);
      else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) leave();
    } catch { /* offline: the countdown goes on */ }
  };
  const tick = () => {
    const quiet = seconds() - lastRequest, left = Math.ceil(idle - GRACE - quiet);
    if (left <= 0) { leave(); return; }
    if (left > WARN) {
      if (quiet > HEARTBEAT && lastInput > lastRequest) stillHere();
      return;
    }
    $("[data-idle-countdown]", dialog).textContent = left;
    if (!dialog.open) { lastFocus = document.activeElement; dialog.showModal(); }
  };

  ["keydown", "pointerdown"].forEach((kind) => addEventListener(kind, () => { lastInput = seconds(); }, { passive: true }));
  $("[data-idle-stay]", dialog).addEventListener("click", stillHere);
  dialog.addEventListener("cancel", (event) => { event.preventDefault(); stillHere(); });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!("X-Passive" in (event.detail.requestConfig?.headers ?? {}))) heard(true);
  });
  channel?.addEventListener("message", () => heard(false));
  channel?.postMessage("active"); // this page itself was a request
  setInterval(tick, 1000);
})();
