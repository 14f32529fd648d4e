// What Tuntas sets in admin: its name, Indonesian first, and the one login of the product.
export default {
  app: { name: 'Admin', vendor: 'Tuntas' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
  customScripts: ['../../../tuntas/sesi.js', '../../../tuntas/peran.js'],
  disableWelcomeMessage: true
};
