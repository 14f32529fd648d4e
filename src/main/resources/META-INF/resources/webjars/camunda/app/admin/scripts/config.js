// What Tuntas sets in admin: its name, Indonesian first, and the one login of the product.
export default {
  app: { name: 'Tuntas', vendor: 'Tuntas' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
  customScripts: ['../../../tuntas/sesi.js'],
  disableWelcomeMessage: true
};
