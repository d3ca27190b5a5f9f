// Runs the audits of graphql-http against the server at the URL given and
// prints what they found: a line for each that is not ok, then the counts.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('usage: node audit.mjs URL');
  process.exit(2);
}
const counts = { ok: 0, warn: 0, error: 0, notice: 0 };
for (const result of await auditServer({ url })) {
  counts[result.status]++;
  if (result.status !== 'ok') {
    const { status, statusText } = result.response ?? {};
    console.log(`${result.status} ${result.id} ${result.name}: ${result.reason} (${status} ${statusText})`);
  }
}
const total = Object.values(counts).reduce((a, b) => a + b, 0);
console.log(`${counts.ok} ok of ${total}`);
process.exit(counts.ok === total ? 0 : 1);
