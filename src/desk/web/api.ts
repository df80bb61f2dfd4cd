import { z } from 'zod';
import { COMMANDS, type DeskCommand } from './commands.ts';
import type { ContentState } from './content-watch.ts';
import type { Events } from './events.ts';
import type { FaultReport } from './fault-report.ts';
import { NoPreview, type Preview } from './preview.ts';
import { type DeskAnswer, type DeskRequest, type DeskRoute, jsonAnswer } from './route.ts';
import type { Task, Tasks } from './tasks.ts';

/** What the windows are told. */
export type DeskEvent = { kind: 'task'; task: Task } | { kind: 'content'; state: ContentState };

export interface ApiOptions {
  tasks: Tasks;
  events: Events<DeskEvent>;
  preview: Pick<Preview, 'open'>;
  content: () => ContentState;
  /** Absolute path of a command's script. */
  scriptOf: (command: DeskCommand) => string;
  /** Dropped files, which an order names by their batch, by the command that reads them. */
  filesOf: Readonly<Record<string, (batch: string) => string[]>>;
  /** Made anew when it is asked for. */
  faultReport: () => Promise<FaultReport>;
  zip: (report: FaultReport) => Uint8Array;
}

/** Bytes of an order: its longest words are a title. */
const MOST = 10_000;

const orderSchema = z.strictObject({ name: z.string(), args: z.unknown() });

/** What the desk's page asks and orders. */
export function createApi(options: ApiOptions): DeskRoute {
  const { tasks, events, preview, content, faultReport, zip } = options;
  return async (request) => {
    const { method, path, signal } = request;
    switch (`${method} ${path}`) {
      case 'GET /api/events':
        return events.stream(signal, [
          { kind: 'content', state: content() },
          ...tasks.all.toReversed().map((task) => ({ kind: 'task', task }) as const),
        ]);
      case 'POST /api/tasks':
        return startTask(options, request);
      case 'POST /api/preview':
        return openPreview(preview);
      case 'GET /api/fault-report':
        return jsonAnswer(await faultReport());
      case 'GET /api/fault-report.zip':
        return {
          status: 200,
          type: 'application/zip',
          body: zip(await faultReport()),
          headers: { 'content-disposition': 'attachment; filename="bao-loi.zip"' },
        };
      default: {
        const [, id] = /^DELETE \/api\/tasks\/(\d{1,9})$/.exec(`${method} ${path}`) ?? [];
        if (id === undefined) return undefined;
        return tasks.stop(Number(id)) ? jsonAnswer({}) : message(404, 'Việc này đã xong.');
      }
    }
  };
}

const message = (status: number, text: string): DeskAnswer => jsonAnswer({ message: text }, status);

async function startTask(
  { tasks, scriptOf, filesOf }: ApiOptions,
  request: DeskRequest,
): Promise<DeskAnswer> {
  const order = orderSchema.safeParse(parseJson(await request.body(MOST)));
  const name = order.data?.name ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return message(400, 'Máy không hiểu yêu cầu.  → Tải lại trang.');
  const given = order.data?.args;
  let args: string[];
  try {
    const dropped = Object.hasOwn(filesOf, name) ? withFiles(given, filesOf[name]) : undefined;
    if (dropped?.files.length === 0)
      return message(409, 'Tệp không còn ở bàn biên tập.  → Thả lại tệp vào trang này.');
    args = command.args(dropped ?? given);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return message(
      400,
      'Chưa điền đúng.  → Tên không bắt đầu bằng dấu gạch; mã chỉ có chữ thường không dấu, số và gạch nối.',
    );
  }
  const other = tasks.blocking(command.writes);
  if (other) return message(409, `Đang chạy “${other.title}”.  → Đợi xong rồi bấm lại.`);
  const { title, writes } = command;
  const { id } = tasks.start({ name, title, script: scriptOf(command), args, given, writes });
  return jsonAnswer({ id }, 201);
}

/** Paths come from the desk, never from the page. */
const withFiles = (given: unknown, filesOf: (batch: string) => string[] = () => []) => {
  const order = z.looseObject({ batch: z.string() }).parse(given);
  return { ...order, files: filesOf(order.batch) };
};

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function openPreview(preview: Pick<Preview, 'open'>): Promise<DeskAnswer> {
  try {
    await preview.open();
    return jsonAnswer({});
  } catch (error) {
    if (!(error instanceof NoPreview)) throw error;
    return message(
      409,
      error.message || 'Chưa mở được trang nháp.  → Bấm Kiểm tra nội dung, sửa lỗi, rồi mở lại.',
    );
  }
}
