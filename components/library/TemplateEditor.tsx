import { useId, useMemo, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { FILTER_NAMES } from '../../utils/transfer/formats/note-filters';
import { Button } from '../Button';
import { ScrollArea } from '../ScrollArea';

/** A note's name and text, with variables such as `{{title}}`. */
export interface Template {
  name: string;
  text: string;
}
/** What a template makes of an article. */
export interface Note {
  name: string;
  text: string;
}

/** Which field is wrong, and what is, in the reader's words. */
export interface Problem {
  wrong: keyof Template;
  words: string;
}

interface TemplateEditorProps {
  given: Template;
  own: Template;
  variables: readonly string[];
  preview: (template: Template) => Note | Problem;
  onChange: (template: Template | null) => void;
  /** Whether what stands in the fields cannot be used. */
  onProblem: (problem: boolean) => void;
}

const OF_PAGE = '{{meta:property:og:image}} {{schema:author}} {{selector:h2}} {{selector:a?href}}';
const FILTER_EXAMPLE = '{{published|date:"D MMMM YYYY"}}';

/** How notes are made, with the note that comes of it below, or what is wrong. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { own, variables, preview, onChange, onProblem } = props;
  const [template, setTemplate] = useState(props.given);
  const result = useMemo(() => preview(template), [preview, template]);
  const problem = 'wrong' in result ? result : null;
  const [problemId, variablesId] = [useId(), useId()];
  const stateOf = (field: keyof Template) => ({
    'aria-invalid': problem?.wrong === field,
    'aria-describedby': problem?.wrong === field ? `${problemId} ${variablesId}` : variablesId,
  });
  const isOwn = template.name === own.name && template.text === own.text;

  function edit(next: Template) {
    setTemplate(next);
    const wrong = 'wrong' in preview(next);
    onProblem(wrong);
    if (!wrong) onChange(next.name === own.name && next.text === own.text ? null : next);
  }
  return (
    <details class="template">
      <summary>{t('template')}</summary>
      <label class="field">
        <span>{t('template_name')}</span>
        <input
          class="input mono"
          value={template.name}
          spellcheck={false}
          autocomplete="off"
          {...stateOf('name')}
          onInput={(event) => edit({ ...template, name: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{t('template_text')}</span>
        <textarea
          class="mono"
          rows={10}
          value={template.text}
          spellcheck={false}
          {...stateOf('text')}
          onInput={(event) => edit({ ...template, text: event.currentTarget.value })}
        />
      </label>
      <p id={variablesId} class="about">
        {t('template_variables', variables.map((name) => `{{${name}}}`).join(' '))}
      </p>
      <p class="about">{t('template_page', OF_PAGE)}</p>
      <p class="about">{t('template_filters', FILTER_EXAMPLE, FILTER_NAMES.join(', '))}</p>
      <p id={problemId} class="problem" role="alert">
        {problem?.words}
      </p>
      {'text' in result && (
        <>
          <h3 class="label">{t('template_preview')}</h3>
          <ScrollArea label={t('template_preview')} class="note">
            <b dir="auto">{result.name}.md</b>
            <pre dir="auto">{result.text}</pre>
          </ScrollArea>
        </>
      )}
      {!isOwn && (
        <Button small variant="edged" onClick={() => edit(own)}>
          {t('template_reset')}
        </Button>
      )}
    </details>
  );
}
