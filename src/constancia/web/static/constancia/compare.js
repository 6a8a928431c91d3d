// The reader of two papers: n and p go from change to change; two columns scroll by matched statement.
(() => {
  "use strict";
  const number = (item) => Number(item.dataset.number);
  const columns = [...document.querySelectorAll(".column")];
  const partner = (column, item) => column.querySelector(`[data-number="${number(item)}"]`);
  const changes = () => [...document.querySelectorAll(".pairs > .changed, .column .changed")]
    .filter((item) => !columns[0]?.contains(item) || !partner(columns[1], item)) // else its partner is there
    .sort((one, other) => number(one) - number(other));

  const button = document.getElementById("keys");
  let on = true;
  let at = -1;
  if (button) {
    button.parentElement.hidden = false;
    button.addEventListener("click", () => {
      on = !on;
      button.setAttribute("aria-pressed", String(on));
    });
  }
  const isField = (target) => target.closest("input, select, textarea, [contenteditable]");
  const turn = (step) => document.querySelector(`.pages a[rel="${step > 0 ? "next" : "prev"}"]`)?.click();
  document.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (!on || !step || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const found = changes();
    const focused = found.indexOf(document.activeElement);
    if (focused >= 0) at = focused;
    if (!found[at + step]) return turn(step); // past the last change of this page, or before the first
    at += step;
    found[at].focus({ preventScroll: true });
    found[at].scrollIntoView({ block: "center" });
  });

  let leading = null;
  const follow = (one, other) => {
    const top = one.getBoundingClientRect().top;
    const first = [...one.querySelectorAll("[data-number]")].find(
      (item) => item.getBoundingClientRect().bottom > top + 4 && partner(other, item),
    );
    if (!first) return;
    const apart = partner(other, first).getBoundingClientRect().top - other.getBoundingClientRect().top;
    other.scrollTop += apart - (first.getBoundingClientRect().top - top);
  };
  columns.forEach((one, index) => {
    const lead = () => { leading = one; };
    ["pointerenter", "focusin", "wheel", "touchstart"].forEach((name) => one.addEventListener(name, lead, { passive: true }));
    one.addEventListener("scroll", () => {
      if (leading === one) follow(one, columns[1 - index]);
    }, { passive: true });
  });
})();
