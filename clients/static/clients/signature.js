/* Signing with a finger, a pen or the mouse. Without this file a name is typed, or a paper is signed. */
(() => {
  "use strict";
  const pad = document.querySelector("[data-signature-pad]");
  if (!pad) return;
  const form = pad.closest("form");
  const canvas = pad.querySelector("canvas");
  const field = form.elements.drawn_signature;
  const pen = canvas.getContext("2d");
  let strokes = [];

  const draw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 3;
    pen.lineCap = pen.lineJoin = "round";
    pen.strokeStyle = "#111";
    for (const stroke of strokes) {
      pen.beginPath();
      stroke.forEach(([x, y], at) => (at ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      pen.stroke();
    }
  };
  const keep = () => {
    field.value = strokes.filter((stroke) => stroke.length > 1)
      .map((stroke) => stroke.map(([x, y], at) => `${at ? "L" : "M"}${x} ${y}`).join("")).join("");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const place = (event) => {
    const sheet = canvas.getBoundingClientRect();
    const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
    return [
      within((event.clientX - sheet.left) * canvas.width / sheet.width, canvas.width),
      within((event.clientY - sheet.top) * canvas.height / sheet.height, canvas.height),
    ];
  };

  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    strokes.push([place(event)]);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId) || !strokes.length) return;
    const stroke = strokes.at(-1);
    const [x, y] = place(event);
    const [lastX, lastY] = stroke.at(-1);
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < 3) return;
    stroke.push([x, y]);
    draw();
  });
  canvas.addEventListener("pointerup", keep);
  canvas.addEventListener("pointercancel", keep);
  pad.querySelector("[data-clear]").addEventListener("click", () => { strokes = []; draw(); keep(); });

  /* A form that comes back with a mistake elsewhere still shows what was drawn. */
  strokes = field.value.split("M").filter(Boolean)
    .map((part) => part.split("L").map((point) => point.split(" ").map(Number)));
  draw();

  const show = () => {
    const chosen = form.querySelector("input[name='signature_method']:checked")?.value;
    pad.hidden = chosen !== pad.dataset.signaturePad;
    form.querySelectorAll("[data-for-method]").forEach((part) => { part.hidden = chosen !== part.dataset.forMethod; });
  };
  form.addEventListener("change", (event) => { if (event.target.name === "signature_method") show(); });
  show();
})();
