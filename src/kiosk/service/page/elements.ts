type Child = Node | string | undefined | false;

/** An element with its attributes and what is in it; text stays text. `true` is an attribute without a value. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

export function button(label: string, press: () => void, kind = ''): HTMLButtonElement {
  const element = make('button', { type: 'button', class: kind || undefined }, label);
  element.addEventListener('click', press);
  return element;
}

export interface FieldOptions {
  value?: string;
  /** Which keys are offered first. */
  keys?: 'digits' | 'letters';
  isSecret?: boolean;
  /** An example of what is written here. */
  hint?: string;
}

let fields = 0;

/** A labelled field that the keyboard on the screen writes into. */
export function field(label: string, { value = '', keys = 'letters', isSecret, hint }: FieldOptions = {}) {
  const id = `field-${++fields}`;
  const input = make('input', {
    id,
    type: isSecret ? 'password' : 'text',
    value,
    inputmode: 'none',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'data-keys': keys,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  });
  const element = make(
    'div',
    { class: 'field' },
    make('label', { for: id }, label),
    hint && make('small', { id: `${id}-hint` }, hint),
    input,
  );
  return { element, input };
}

export interface ChoiceOptions<Value extends string> {
  label: string;
  options: readonly (readonly [value: Value, label: string])[];
  value: Value;
  onChange?: (value: Value) => void;
}

/** One of a few, each as large as a key. */
export function choice<Value extends string>({ label, options, value, onChange }: ChoiceOptions<Value>) {
  const name = `choice-${++fields}`;
  let chosen = value;
  const element = make('fieldset', { class: 'choice' }, make('legend', {}, label));
  for (const [each, words] of options) {
    const input = make('input', { type: 'radio', name, value: each, checked: each === value });
    input.addEventListener('change', () => {
      chosen = each;
      onChange?.(each);
    });
    element.append(make('label', {}, input, words));
  }
  return { element, read: (): Value => chosen };
}
