import { connect } from 'node:net';

/** One connection of the machine's network, which QEMU hands over as input and output, to the port of the trial's host here. */
const socket = connect(Number(process.argv[2]), '127.0.0.1');
process.stdin.pipe(socket);
socket.pipe(process.stdout, { end: false });
const end = () => process.stdout.write('', () => process.exit());
for (const word of ['close', 'error']) socket.on(word, end);
for (const word of ['close', 'error']) process.stdin.on(word, end);
