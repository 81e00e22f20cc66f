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
    svg.addEventListener('pointermove', e => {
      const mark = e.target.closest('.m');
      if (mark) show(marks.indexOf(mark));
    });
    svg.addEventListener('pointerdown', e => {
      const mark = e.target.closest('.m');
      if (mark) show(marks.indexOf(mark));
    });
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
