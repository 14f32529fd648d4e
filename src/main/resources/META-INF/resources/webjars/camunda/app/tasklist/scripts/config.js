// What Tuntas sets in tasklist: its name, Indonesian first, the one login of the product, and what forms and phones need.
export default {
  app: { name: 'Daftar tugas', vendor: 'Tuntas' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
  customScripts: [
    '../../../tuntas/sesi.js',
    '../../../tuntas/peran.js',
    '../../../tuntas/urutan.js',
    '../../../tuntas/formulir.js',
    '../../../tuntas/galat.js',
    '../../../tuntas/petunjuk.js',
    '../../../tuntas/ponsel.js'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'ambil tugas yang dipilih' },
    focusFilter: { key: 'ctrl+shift+f', description: 'ke saringan pertama' },
    focusList: { key: 'ctrl+alt+l', description: 'ke tugas pertama dalam daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'ke isian pertama formulir' },
    startProcess: { key: 'ctrl+alt+p', description: 'buka daftar proses yang dapat dimulai' }
  }
};
