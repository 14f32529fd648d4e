// What Tuntas sets in welcome: its name, Indonesian first, and the one login of the product.
export default {
  app: { name: 'Beranda', vendor: 'Tuntas' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
  customScripts: ['../../../tuntas/sesi.js', '../../../tuntas/peran.js'],
  disableWelcomeMessage: true
};
