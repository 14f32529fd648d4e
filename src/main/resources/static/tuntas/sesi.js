// The web apps have a login form of their own, which leads nowhere here: there is one login for the whole product. Where an app
// goes to it (after logout, or when the session has ended), the page is asked for again, and the server sends the login page.
const toLogin = () => {
  if (/^#!?\/login/.test(location.hash)) {
    history.replaceState(null, '', location.pathname);
    location.reload();
  }
};
addEventListener('hashchange', toLogin);
toLogin();

// The apps keep half-filled forms in the browser. On a shared computer that is a leak.
const forgetForms = () => Object.keys(localStorage)
  .filter(key => key.startsWith('camunda-form:'))
  .forEach(key => localStorage.removeItem(key));
addEventListener('pagehide', forgetForms);
forgetForms();
