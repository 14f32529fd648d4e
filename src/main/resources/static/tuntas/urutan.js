// The list starts with what is due first, not with what was made last.
const byDeadline = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
if (!location.hash.includes('sorting=')) {
  const [path, query] = (location.hash || '#/').split('?');
  const parameters = new URLSearchParams(query ?? '');
  parameters.set('sorting', byDeadline);
  history.replaceState(null, '', `${location.pathname}${path}?${parameters}`);
}
