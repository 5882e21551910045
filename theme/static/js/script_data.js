// Data that come as scripts `found(...)`: such a script is run, and hands over what is in the brackets.

const handedOver = new Map();

/** What the script at an address hands over. */
export async function scriptData(address) {
  window.found = (data) => handedOver.set(document.currentScript, data);
  const script = await scriptRun(address);
  const data = handedOver.get(script);
  handedOver.delete(script);
  if (data === undefined) throw new Error(`${address}: no data`);
  return data;
}

/** Run the script at an address; comes back with the element that it was. */
export async function scriptRun(address) {
  const script = Object.assign(document.createElement("script"), { src: address });
  const done = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address}: cannot be read`));
  });
  document.head.append(script);
  try {
    await done;
  } finally {
    script.remove();
  }
  return script;
}
