/** What a key is on a Latin keyboard: on a Cyrillic one the places are the same, о is j and a full stop is /. */
export function latin({ key, code }) {
  if (/^[а-яёіїєґ]$/i.test(key)) return /^Key[A-Z]$/.test(code) ? code[3].toLowerCase() : key;
  return code === "Slash" ? ({ ".": "/", ",": "?" }[key] ?? key) : key;
}
