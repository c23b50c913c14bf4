/**
 * Loaded into tslab's process before tslab itself (`node --require`).
 *
 * tslab does not await its sends, and after 512 of them zeromq.js refuses the next one ("Socket is busy writing"):
 * outputs are lost, `idle` too. A send time-out of 0 makes every send of a publisher immediate, and no high-water mark
 * keeps libzmq from dropping what the reader has not taken yet.
 */
const { realpathSync } = require("node:fs");
const process = require("node:process");

const zeromq = require(require.resolve("zeromq", { paths: [realpathSync(process.argv[1])] }));

zeromq.Publisher = class extends zeromq.Publisher {
  constructor() {
    super({ sendTimeout: 0, sendHighWaterMark: 0 });
  }
};
