interface Answer {
  id: number;
  type: string;
  message?: string;
  result?: unknown;
}

/** Sends a command of WebDriver BiDi and gives its result. @throws Error with what the browser says. */
export type BidiCommand = <T>(method: string, params: object) => Promise<T>;

/** Connects to a browser that speaks WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ */
export async function connectBidi(address: string): Promise<BidiCommand> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = failed;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  socket.onclose = () => {
    for (const [id, answer] of waiting) answer({ id, type: 'error', message: 'the browser has ended' });
    waiting.clear();
  };
  return <T>(method: string, params: object) =>
    new Promise<T>((done, failed) => {
      const id = ++last;
      waiting.set(id, ({ type, message, result }) =>
        type === 'error' ? failed(new Error(`${method}: ${message}`)) : done(result as T),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
}
