// The web apps fetch everything by XMLHttpRequest. Here is the one place that listens to it, so that what they have fetched
// already need not be fetched again, and so that data waits for the texts.
const PATIENCE = 4000;
const listeners = [];

/** Calls handle(url match, request) for each answer of the method whose address fits. */
export const onAnswer = (method, pattern, handle) => listeners.push({ method, pattern, handle });

/** The JSON of an answer, or undefined. */
export const json = request => {
  try {
    return request.response && typeof request.response === 'object' ? request.response : JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
};

// Angular asks for its texts and for data at the same time. Where the data came first, keys such as "SEARCH_PLACEHOLDER" stayed
// on the screen for good.
let textsAreHere = false;
let arrived;
const texts = new Promise(resolve => { arrived = resolve; }).then(() => { textsAreHere = true; });
setTimeout(() => arrived(), PATIENCE);

const addresses = new WeakMap();
const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  const address = String(url);
  addresses.set(this, address);
  listeners.filter(l => l.method === method.toUpperCase() && l.pattern.test(address)).forEach(l => {
    this.addEventListener('load', () => l.handle(address.match(l.pattern), this));
  });
  return open.call(this, method, url, ...rest);
};

XMLHttpRequest.prototype.send = function (body) {
  const address = addresses.get(this) ?? '';
  if (address.includes('/locales/')) this.addEventListener('loadend', () => setTimeout(arrived));
  if (textsAreHere || !address.includes('/api/')) return send.call(this, body);
  texts.then(() => this.readyState === XMLHttpRequest.OPENED && send.call(this, body));
  return undefined;
};
