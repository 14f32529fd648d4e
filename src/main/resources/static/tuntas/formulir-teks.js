// The texts of form-js 1.8.7 and of its calendar that people see, and their Indonesian. A pattern holds for the whole text.

export const TEXTS = new Map([
  [
    "Field is required.",
    "Wajib diisi."
  ],
  [
    "Value is not a number.",
    "Isi dengan angka."
  ],
  [
    "Value is expected to be an integer.",
    "Isi dengan bilangan bulat."
  ],
  [
    "Date and time must both be entered.",
    "Isi tanggal dan jam."
  ],
  [
    "Field must be a valid email.",
    "Isi dengan alamat surel yang benar."
  ],
  [
    "Field must be a valid  international phone number. (e.g. +4930664040900)",
    "Isi dengan nomor telepon internasional yang benar (misalnya +6281234567890)."
  ],
  [
    "Field must be a valid international phone number. (e.g. +4930664040900)",
    "Isi dengan nomor telepon internasional yang benar (misalnya +6281234567890)."
  ],
  [
    "Select",
    "Pilih"
  ],
  [
    "Search",
    "Cari"
  ],
  [
    "No results",
    "Tidak ada hasil"
  ],
  [
    "All values selected",
    "Semua pilihan sudah dipilih"
  ],
  [
    "Skip to search",
    "Langsung ke pencarian"
  ],
  [
    "Remove tag",
    "Hapus pilihan"
  ],
  [
    "Add new",
    "Tambah"
  ],
  [
    "Collapse",
    "Ciutkan"
  ],
  [
    "Increment",
    "Tambah nilai"
  ],
  [
    "Decrement",
    "Kurangi nilai"
  ],
  [
    "Nothing to show.",
    "Tidak ada data."
  ],
  [
    "Previous page",
    "Halaman sebelumnya"
  ],
  [
    "Next page",
    "Halaman berikutnya"
  ],
  [
    "Click to remove sorting",
    "Klik untuk menghapus pengurutan"
  ],
  [
    "Invalid date",
    "Tanggal tidak sah"
  ],
  [
    "dd/mm/yyyy",
    "hh/bb/tttt"
  ],
  [
    "mm/dd/yyyy",
    "bb/hh/tttt"
  ],
  [
    "dd.mm.yyyy",
    "hh.bb.tttt"
  ],
  [
    "yyyy-mm-dd",
    "tttt-bb-hh"
  ],
  [
    "hh:mm",
    "jj:mm"
  ],
  [
    "hh:mm ?m",
    "jj:mm AM/PM"
  ]
]);

export const CALENDAR = new Map([
  [
    "January",
    "Januari"
  ],
  [
    "February",
    "Februari"
  ],
  [
    "March",
    "Maret"
  ],
  [
    "May",
    "Mei"
  ],
  [
    "June",
    "Juni"
  ],
  [
    "July",
    "Juli"
  ],
  [
    "August",
    "Agustus"
  ],
  [
    "October",
    "Oktober"
  ],
  [
    "December",
    "Desember"
  ],
  [
    "Aug",
    "Agu"
  ],
  [
    "Oct",
    "Okt"
  ],
  [
    "Dec",
    "Des"
  ],
  [
    "Sunday",
    "Minggu"
  ],
  [
    "Monday",
    "Senin"
  ],
  [
    "Tuesday",
    "Selasa"
  ],
  [
    "Wednesday",
    "Rabu"
  ],
  [
    "Thursday",
    "Kamis"
  ],
  [
    "Friday",
    "Jumat"
  ],
  [
    "Saturday",
    "Sabtu"
  ],
  [
    "Sun",
    "Min"
  ],
  [
    "Mon",
    "Sen"
  ],
  [
    "Tue",
    "Sel"
  ],
  [
    "Wed",
    "Rab"
  ],
  [
    "Thu",
    "Kam"
  ],
  [
    "Fri",
    "Jum"
  ],
  [
    "Sat",
    "Sab"
  ],
  [
    "Year",
    "Tahun"
  ],
  [
    "Month",
    "Bulan"
  ],
  [
    "Hour",
    "Jam"
  ],
  [
    "Minute",
    "Menit"
  ],
  [
    "Wk",
    "Mg"
  ],
  [
    "Scroll to increment",
    "Gulir untuk menambah"
  ],
  [
    "Click to toggle",
    "Klik untuk mengganti"
  ]
]);

export const PATTERNS = [
  [/^Field must have minimum length of (\d+)\.$/, "Isi paling sedikit $1 karakter."],
  [/^Field must have maximum length of (\d+)\.$/, "Isi paling banyak $1 karakter."],
  [/^Field must have minimum value of (.+)\.$/, "Nilai paling kecil $1."],
  [/^Field must have maximum value of (.+)\.$/, "Nilai paling besar $1."],
  [/^Field must match pattern .+\.$/, "Isian tidak sesuai dengan bentuk yang diminta."],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, "Isi dengan paling banyak $1 angka di belakang koma."],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, "Pilih nilai yang sah; dua nilai terdekat adalah $1 dan $2."],
  [/^Expand all \((\d+)\)$/, "Tampilkan semua ($1)"],
  [/^Remove list item (\d+)$/, "Hapus baris $1"]
];

// Only in these places: labels and values that analysts wrote stay as they are.
export const PLACES = ".fjs-form-field-error, .fjs-select-display, .fjs-input[placeholder], .fjs-taglist-input, .fjs-dropdownlist-empty, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-repeat-row-remove, .fjs-number-arrow-up, .fjs-number-arrow-down";
