// On a phone Tasklist shows one of its three columns at a time, with a bar of buttons at the bottom. What is in the address
// decides: a task opens the task, a changed filter the list; Back and Forward go through the columns.
const PANES = [['saringan', 'Saringan'], ['daftar', 'Daftar'], ['tugas', 'Tugas']];
const parameter = name => new URLSearchParams(location.hash.split('?')[1] ?? '').get(name);

let last = { task: parameter('task'), filter: parameter('filter') };
const bar = document.createElement('nav');
bar.className = 'tuntas-bilah';
bar.setAttribute('aria-label', 'Bagian layar');

const show = pane => {
  document.body.dataset.pane = pane;
  bar.querySelectorAll('button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.pane === pane)));
};
PANES.forEach(([pane, label]) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.pane = pane;
  button.textContent = label;
  button.addEventListener('click', () => show(pane));
  bar.append(button);
});

// What a companion in the field needs most, otherwise hidden in the menu.
const report = document.createElement('button');
report.type = 'button';
report.textContent = 'Laporan baru';
report.addEventListener('click', () => document.querySelector('.start-process-action a')?.click());
bar.append(report);

addEventListener('hashchange', () => {
  const now = { task: parameter('task'), filter: parameter('filter') };
  if (now.task !== last.task) show(now.task ? 'tugas' : 'daftar');
  // The first filter is put into the address by Tasklist itself, also where a link has opened a task.
  else if (last.filter && now.filter !== last.filter) show('daftar');
  last = now;
});
document.body.append(bar);
show(last.task ? 'tugas' : 'daftar');
