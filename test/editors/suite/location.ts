// Mocha's browser build reads the address of its page, and Node's extension host has none.
if (!("location" in globalThis)) Object.assign(globalThis, { location: { search: "" } });
