import { json, onAnswer } from './permintaan.js';

// When the server refuses what was filled in, each message goes under its field, the page goes to the first of them, and the
// red box keeps to one plain sentence.
const PREFIX = /^.*?Isian belum benar\.\s*/s;
const SENTENCE = 'Isian belum benar. Perbaiki yang ditandai, lalu selesaikan lagi. Isian Anda tidak hilang.';
const SUBMIT = /\/(submit-form|complete)(\?|$)/;

const labelOf = element => element.querySelector('label, .fjs-form-field-label, legend')?.textContent.replace('*', '').trim();

const clear = () => document.querySelectorAll('.tuntas-galat').forEach(note => note.remove());

const mark = (label, message) => {
  const field = [...document.querySelectorAll('.fjs-form-field')].find(f => labelOf(f) === label);
  if (!field) return undefined;
  const note = document.createElement('div');
  note.className = 'fjs-form-field-error tuntas-galat';
  note.setAttribute('role', 'alert');
  note.textContent = message;
  field.append(note);
  return field;
};

// "Nama: wajib diisi. NIK: harus 16 angka." Labels may hold a point; what separates is ". " before the next "Label: ".
const messages = text => [...text.matchAll(/(.+?): (.+?)\.(?=\s+[^:.]+: |\s*$)/gs)].map(([, label, message]) => [label.trim(), message]);

const show = text => {
  clear();
  const marked = messages(text.replace(PREFIX, '')).map(([label, message]) => mark(label, message)).filter(Boolean);
  marked[0]?.scrollIntoView({ block: 'center' });
  marked[0]?.querySelector('input, textarea, select')?.focus({ preventScroll: true });
};

onAnswer('POST', SUBMIT, (match, request) => {
  if (request.status === 400) show(json(request)?.message ?? '');
});

new MutationObserver(() => document.querySelectorAll('.page-notifications .notification, .notifications .alert').forEach(box => {
  const texts = [...box.querySelectorAll('.message, .exception, span, div')].filter(e => e.children.length === 0);
  texts.filter(e => /Isian belum benar\./.test(e.textContent) && e.textContent !== SENTENCE).forEach(e => { e.textContent = SENTENCE; });
})).observe(document.documentElement, { childList: true, subtree: true });
