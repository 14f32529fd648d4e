// What Tuntas sets in cockpit: its name, Indonesian first, the one login of the product, and diagrams that open where a case stands.
export default {
  app: { name: 'Cockpit', vendor: 'Tuntas' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
  customScripts: ['../../../tuntas/sesi.js', '../../../tuntas/peran.js', '../../../tuntas/diagram.js'],
  disableWelcomeMessage: true
};
