// Charts say their numbers to the mouse, the finger and the keyboard.
for (const figure of document.querySelectorAll('figure')) {
  const tip = figure.querySelector('.tip'), hint = tip.textContent;
  for (const svg of figure.querySelectorAll(':scope > svg')) {
    const marks = [...svg.querySelectorAll('.m')];
    let at = -1;
    const show = i => {
      if (marks[at]) marks[at].classList.remove('on');
      at = i;
      if (marks[at]) marks[at].classList.add('on');
      tip.textContent = marks[at] ? marks[at].dataset.t : hint;
    };
    // The mark beneath, or the nearest one: a bar may be narrower than a pixel.
    const point = e => {
      let nearest = marks.indexOf(e.target.closest('.m')), least = 900;
      if (nearest < 0) marks.forEach((mark, i) => {
        const box = mark.getBoundingClientRect();
        const x = Math.max(box.left - e.clientX, 0, e.clientX - box.right);
        const y = Math.max(box.top - e.clientY, 0, e.clientY - box.bottom);
        if (x * x + y * y < least) [nearest, least] = [i, x * x + y * y];
      });
      if (nearest >= 0) show(nearest);
    };
    svg.addEventListener('pointermove', point);
    svg.addEventListener('pointerdown', point);
    svg.addEventListener('pointerleave', e => { if (e.pointerType === 'mouse') show(-1); });
    svg.addEventListener('blur', () => show(-1));
    svg.addEventListener('keydown', e => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
      let next = at;
      if (step) next = Math.min(marks.length - 1, Math.max(0, at + step));
      else if (e.key === 'Home') next = 0;
      else if (e.key === 'End') next = marks.length - 1;
      else if (e.key === 'Escape') next = -1;
      else return;
      e.preventDefault();
      show(next);
    });
  }
}
const copy = document.querySelector('button[data-copy]');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', () => navigator.clipboard.writeText(copy.dataset.copy)
    .then(() => { copy.textContent = copy.dataset.done; }, () => {}));
}
