/**
 * In the browser: what a reader would call broken. Something needs JavaScript; the page scrolls sideways; a text lies outside the window or is cut off by a box that does not
 * scroll; two texts lie on each other.
 */
export const lookAt = String.raw`(() => {
  const wrong = [];
  for (const one of document.querySelectorAll('*'))
    if ((one.tagName === 'SCRIPT' && one.type !== 'application/json') || [...one.attributes].some(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)))
      wrong.push('needs JavaScript: ' + one.outerHTML.slice(0, 80));
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) wrong.push('scrolls sideways: ' + root.scrollWidth + ' px');
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    const parent = node.parentElement;
    if (text === '' || parent.tagName === 'SCRIPT' || !parent.checkVisibility()) continue;
    const boxes = [];
    for (let box = parent; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (overflowX !== 'visible' || overflowY !== 'visible') boxes.push([box.getBoundingClientRect(), overflowX]);
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const mayScroll = boxes.some(([, x]) => x === 'auto' || x === 'scroll');
      const name = text.slice(0, 40) + ' in ' + parent.tagName.toLowerCase();
      if (!mayScroll && (whole.left < -1 || whole.right > root.clientWidth + 1)) wrong.push('outside: ' + name);
      if (boxes.some(([box, x]) => (x === 'hidden' || x === 'clip') && (whole.left < box.left - 1 || whole.right > box.right + 1)))
        wrong.push('cut off: ' + name);
      let { left, right, top, bottom } = whole;
      for (const [box] of boxes) {
        left = Math.max(left, box.left); right = Math.min(right, box.right);
        top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom);
      }
      // Lines of a text may touch: letters fill the middle of their line.
      const slack = (bottom - top) / 4;
      if (right - left > 2 && bottom - top > 2) seen.push({ node, name, left, right, top: top + slack, bottom: bottom - slack });
    }
  }
  seen.sort((a, b) => a.top - b.top);
  for (const [at, a] of seen.entries())
    for (let next = at + 1; next < seen.length && seen[next].top < a.bottom; next++) {
      const b = seen[next];
      if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) wrong.push('overlap: ' + a.name + ' and ' + b.name);
    }
  return [...new Set(wrong)].slice(0, 8);
})()`;
