import type { Defence } from '../defence.ts';

const proof = 'test/gateway/permit-keys.test.ts';
const verifier = 'subgraphs/shared/permit/verify-permit.ts';

/** What permits rest on: keys that change, clocks that differ, and one permit for one thing. */
export const defences: readonly Defence[] = [
  {
    id: 'key-replaced',
    threat: 'F-51',
    attack: 'A key that leaked goes on signing, because the gateway read it once when it started.',
    defence: 'The gateway looks for a replaced key file at every signature.',
    file: 'gateway/permit/permit-keys.ts',
    off: { find: '      key = found;\n', replace: '' },
    proof: { file: proof, title: 'F-51 no request is refused while a key is changed' },
  },
  {
    id: 'key-retired',
    threat: 'F-51',
    attack: 'A key that was taken away is still believed, because the set was read once.',
    defence: 'An agency looks for a replaced set at every call.',
    file: verifier,
    off: { find: 'if (ready?.set !== set)', replace: 'if (!ready)' },
    proof: { file: proof, title: 'F-51 no request is refused while a key is changed' },
  },
  {
    id: 'key-published-first',
    threat: 'F-51',
    attack: 'A key is signed with that no agency knows, and every picture is empty.',
    defence: 'The key in use is changed only for one that is in the agencies’ set.',
    file: 'gateway/permit/rotate-permit-key.ts',
    off: {
      find: 'if (!holds(readSet(publicFile), readPrivate(nextFile)))',
      replace: 'if (!nextFile)',
    },
    proof: { file: proof, title: 'F-51 no key is signed with that the agencies do not accept' },
  },
  {
    id: 'key-in-use-kept',
    threat: 'F-51',
    attack: 'A key file caught half written stops every picture.',
    defence: 'The gateway goes on with the key it has and tells its operator.',
    file: 'gateway/permit/permit-keys.ts',
    off: { find: '      told = fault;\n', replace: '      throw fault;\n' },
    proof: { file: proof, title: 'F-51 a key file that is gone, half written or of another kind' },
  },
  {
    id: 'keys-unreadable',
    threat: 'F-51',
    attack:
      'A set that cannot be read leaves the agency with the one it remembers, retired keys and all.',
    defence: 'Without a set that can be read every permit is refused, and the agency says so.',
    file: verifier,
    off: {
      find: '      return null;\n    }\n  };',
      replace: '      return ready?.find ?? null;\n    }\n  };',
    },
    proof: { file: proof, title: 'F-51 a set that cannot be read opens nothing' },
  },
  {
    id: 'key-file-mode',
    threat: 'F-51',
    attack: 'Whoever has an account on the gateway’s machine reads the key that signs permits.',
    defence: 'A private key is its owner’s alone to read, before its first byte is written.',
    file: 'gateway/permit/permit-keys.ts',
    off: { find: '0o600', replace: '0o644' },
    proof: { file: proof, title: 'F-51 private keys are their owner’s alone to read' },
  },
  {
    id: 'clock-ahead',
    threat: 'F-51',
    attack: 'Permits are signed in advance and kept for later.',
    defence: 'A permit dated more than two seconds ahead of the agency’s clock is refused.',
    file: verifier,
    off: { find: 'permit.iat - permitClockSkewSeconds > now', replace: 'permit.iat < 0' },
    proof: { file: proof, title: 'F-51 by two seconds either way' },
  },
  {
    id: 'clock-behind',
    threat: 'F-51',
    attack: 'A permit that was seen on the way is used when it suits.',
    defence: 'Two seconds after the end of its ten a permit is refused.',
    file: verifier,
    off: { find: 'end + permitClockSkewSeconds <= now', replace: 'end < 0' },
    proof: { file: proof, title: 'F-51 by two seconds either way' },
  },
  {
    id: 'permit-one-agency',
    threat: 'F-51',
    attack: 'One agency uses at another the permit that it was sent.',
    defence: 'A permit names its agency, and no other answers it.',
    file: verifier,
    off: { find: 'permit.aud !== agency', replace: "permit.aud === ''" },
    proof: {
      file: 'test/contract/housing.test.ts',
      title: 'is answered only if the permit’s agency, use, body and time',
    },
  },
  {
    id: 'permit-one-use',
    threat: 'F-51',
    attack: 'A permit to ask for items, which are named and not shown, is used to read them.',
    defence: 'A permit names its use, and no other route answers it.',
    file: verifier,
    off: { find: '!uses.includes(permit.use)', replace: 'uses.length === 0' },
    proof: {
      file: 'test/contract/housing.test.ts',
      title: 'is answered only if the permit’s agency, use, body and time',
    },
  },
  {
    id: 'permit-one-body',
    threat: 'F-51',
    attack: 'A permit for one question is sent with another.',
    defence: 'A permit holds the digest of the one body it is for.',
    file: verifier,
    off: { find: 'permit.body !== bodyDigest(body)', replace: "permit.body === ''" },
    proof: {
      file: 'test/contract/housing.test.ts',
      title: 'is answered only if the permit’s agency, use, body and time',
    },
  },
];
