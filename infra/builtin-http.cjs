// Imported by name, `node:http` has each of its exports read, and `http.WebSocket` loads the whole of undici for it: a third of what a function takes
// to load. Asked for as an object it waits until somebody wants it.
module.exports = process.getBuiltinModule('node:http');
