import { json, onAnswer } from './permintaan.js';

// The page knows which apps the person may open (body[data-aplikasi]); the style sheets hide what only an administrator can use.
// That is for clarity alone: the server decides.
onAnswer('GET', /\/api\/admin\/auth\/user\/[^/]+$/, (match, request) => {
  document.body.dataset.aplikasi = (json(request)?.authorizedApps ?? []).join(' ');
});
