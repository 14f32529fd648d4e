import { CALENDAR, PATTERNS, PLACES, TEXTS } from './formulir-teks.js';

// Forms in Tasklist are drawn by form-js 1.8.7. Two things are put right here: a list that was valid kept the button
// "Selesaikan" locked, and the texts of form-js itself are English.
const FORM = '.fjs-container';

const isMessage = value => typeof value === 'string' ? value !== '' : hasMessage(value);
const hasMessage = value => value !== null && typeof value === 'object' && Object.values(value).some(isMessage);

// form-js leaves an empty entry for a field that has no error any more; Tasklist counts entries.
const onlyMessages = errors => Object.fromEntries(Object.entries(errors ?? {}).filter(([, value]) => isMessage(value)));

// form-js is drawn by Preact, which leaves its tree on the container; in it stands the form's own service register.
const services = (node, depth = 0) => {
  if (!node || depth > 40) return undefined;
  if (typeof node.props?.value?.getService === 'function') return node.props.value;
  for (const child of node.__k ?? []) {
    const found = services(child, depth + 1);
    if (found) return found;
  }
  return undefined;
};

const cured = new WeakSet();
const cure = container => {
  const register = services(container.parentNode?.__k ?? container.__k) ?? services(container.__k);
  if (!register || cured.has(container)) return;
  cured.add(container);
  // Before Tasklist's own listener, whose priority is 1000.
  register.getService('form').on('changed', 2000, event => {
    event.errors = onlyMessages(event.errors);
  });
};

const indonesian = (text, texts) => {
  if (texts.has(text)) return texts.get(text);
  const pattern = PATTERNS.find(([from]) => from.test(text));
  return pattern ? text.replace(pattern[0], pattern[1]) : text;
};
const translate = (root, texts) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue.trim();
    const better = indonesian(text, texts);
    if (better !== text) node.nodeValue = node.nodeValue.replace(text, better);
  }
  [root, ...root.querySelectorAll('[placeholder], [aria-label], [title]')].forEach(element => {
    ['placeholder', 'aria-label', 'title'].filter(name => element.hasAttribute(name)).forEach(name => {
      const text = element.getAttribute(name);
      const better = indonesian(text, texts);
      if (better !== text) element.setAttribute(name, better);
    });
  });
};

const english = navigator.language.startsWith('en');
new MutationObserver(() => {
  document.querySelectorAll(FORM).forEach(cure);
  if (english) return;
  document.querySelectorAll(PLACES).forEach(place => translate(place, TEXTS));
  document.querySelectorAll('.flatpickr-calendar, [uib-datepicker]').forEach(calendar => translate(calendar, CALENDAR));
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
