import { Asker } from './ask.ts';
import { Board } from './board.ts';
import { make } from './elements.ts';
import { Keyboard } from './keyboard.ts';
import { Life } from './life.ts';
import { showLogin } from './login.ts';

const get = (id: string) => document.getElementById(id) as HTMLElement;

const asker = new Asker();
const keyboard = new Keyboard(get('keyboard'));
const leave = () => location.replace('/');
const life = new Life(leave);
get('leave').addEventListener('click', leave);
addEventListener('pagehide', () => asker.leave());

/** Whoever strays here sees the field for the code and nothing else. */
function start(message = ''): void {
  keyboard.hide();
  showLogin({
    place: get('page'),
    message,
    login: (code) => life.during(asker.login(code)),
    onOpen: () => {
      keyboard.hide();
      const board = new Board({
        ask: (action, fields) => life.during(asker.ask(action, fields)),
        look: () => asker.ask('status', {}),
        onEnd: start,
      });
      get('page').replaceChildren(make('div', { class: 'board' }, ...board.elements));
      board.start();
    },
  });
}

start();
