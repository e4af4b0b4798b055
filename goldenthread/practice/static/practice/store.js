/* What this device keeps: notes on their way, each account's way to its step, and who is here. */

const NAME = "goldenthread";

let opening;

/* Rejects where the browser keeps nothing, as some private windows do. */
function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("notes", { keyPath: "number" });
      request.result.createObjectStore("accounts", { keyPath: "account" });
      request.result.createObjectStore("device");
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // A newer version of the site may want to change the store while this page is open.
      request.result.onversionchange = () => forget(request.result);
      request.result.onclose = () => (opening = undefined);
      resolve(request.result);
    };
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

function forget(database) {
  database.close();
  opening = undefined;
}

/* Runs `work` on the stores and returns its request's result once it is on the disk. */
async function run(mode, stores, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: "strict" });
    const request = work(...stores.map((store) => transaction.objectStore(store)));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export const putNote = (note) => run("readwrite", ["notes"], (notes) => notes.put(note));

export const removeNote = (number) => run("readwrite", ["notes"], (notes) => notes.delete(number));

/* Nobody reads another account's notes: each list is of one account. */
export async function listNotes(account) {
  const all = await run("readonly", ["notes"], (notes) => notes.getAll());
  return all.filter((note) => note.account === account).sort((a, b) => a.writtenAt - b.writtenAt);
}

export const getAccount = () => run("readonly", ["device"], (device) => device.get("account"));

export const setAccount = (account) =>
  run("readwrite", ["device"], (device) => device.put(account, "account"));

export const findWay = (account) =>
  run("readonly", ["accounts"], (accounts) => accounts.get(account));

export const putWay = (way) => run("readwrite", ["accounts"], (accounts) => accounts.put(way));

/* After signing out: nothing of this account stays, and of others only what they have not sent. */
export async function clearDevice(account) {
  const own = await listNotes(account);
  await run("readwrite", ["notes", "accounts", "device"], (notes, accounts, device) => {
    own.forEach((note) => notes.delete(note.number));
    accounts.clear();
    return device.delete("account");
  });
}
