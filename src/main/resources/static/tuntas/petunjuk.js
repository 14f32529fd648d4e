import { json, onAnswer } from './permintaan.js';

// Above each form stands what the SOP says about the step (the documentation of the step in the model) and, in one line, which case
// it is. Both come with answers that Tasklist has asked for anyway.
const ID = '([0-9a-f-]{36})';
const CLOSED = 'tuntas-petunjuk-tertutup';
const IN_ONE_LINE = ['nomorKasus', 'jenisTampil', 'tahapTampil', 'tenggatTampil'];

const descriptions = new Map();
const summaries = new Map();

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
};

// "1. Hubungi pelapor. 2. Periksa." as a list; anything else as it is.
const steps = text => {
  const found = [];
  for (let rest = text, n = 1; rest.startsWith(`${n}. `); n++) {
    const next = rest.indexOf(` ${n + 1}. `);
    found.push((next < 0 ? rest : rest.slice(0, next)).slice(`${n}. `.length));
    rest = next < 0 ? '' : rest.slice(next + 1);
  }
  return found;
};

const paragraph = line => {
  const [, label, text] = line.match(/^(\p{Lu}[\p{L} ]{2,30}): (.*)$/u) ?? [undefined, '', line];
  const items = steps(text);
  const body = items.length > 1 ? element('ol', '', ...items.map(i => element('li', '', i))) : text;
  return element('div', 'tuntas-petunjuk-bagian', ...(label ? [element('strong', '', label), ' '] : []), body);
};

const isPhone = () => matchMedia('(max-width: 767px)').matches;

const panel = task => {
  // Numbered lines belong to the line before them.
  const text = (descriptions.get(task) ?? '').replace(/\s*\n\s*(?=\d+\. )/g, ' ');
  const lines = text.split('\n').map(l => l.trim()).filter(Boolean);
  const details = element('details', 'tuntas-petunjuk', element('summary', '', 'Petunjuk langkah dan dasar hukum'), ...lines.map(paragraph));
  details.open = (localStorage.getItem(CLOSED) ?? String(isPhone())) === 'false';
  details.addEventListener('toggle', () => localStorage.setItem(CLOSED, String(!details.open)));
  return lines.length > 0 ? [details] : [];
};

const summary = task => {
  const values = summaries.get(task) ?? [];
  return values.length > 0 ? [element('p', 'tuntas-kasus', ...values.map(v => element('span', '', v)))] : [];
};

const draw = () => {
  const pane = document.querySelector('.task-details .form-pane');
  const task = new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
  if (!pane || !task || !descriptions.has(task)) return;
  const state = `${task} ${summaries.has(task)}`;
  const old = pane.querySelector(':scope > .tuntas-langkah');
  if (old?.dataset.tugas === state) return;
  old?.remove();
  const head = element('div', 'tuntas-langkah', ...summary(task), ...panel(task));
  head.dataset.tugas = state;
  pane.prepend(head);
};

onAnswer('GET', new RegExp(`/task/${ID}(\\?|$)`), ([, task], request) => {
  descriptions.set(task, json(request)?.description ?? '');
  draw();
});
onAnswer('POST', new RegExp(`/filter/${ID}/list`), (match, request) => {
  (json(request)?._embedded?.task ?? []).forEach(task => {
    const values = new Map((task._embedded?.variable ?? []).map(v => [v.name, v.value]));
    summaries.set(task.id, IN_ONE_LINE.map(name => values.get(name)).filter(Boolean));
  });
});
new MutationObserver(draw).observe(document.documentElement, { childList: true, subtree: true });
