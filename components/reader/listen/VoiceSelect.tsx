import { t } from '../../../utils/i18n';
import { Button } from '../../Button';
import type { Voice } from './voices';

interface VoiceSelectProps<V extends Voice> {
  local: readonly V[];
  remote: readonly V[];
  voice: V | null;
  onChoose: (voice: V) => void;
}

/** Voices of the text's language: those of this computer, then those that speak elsewhere. */
export function VoiceSelect<V extends Voice>({ local, remote, voice, onChoose }: VoiceSelectProps<V>) {
  const all = [...local, ...remote];
  return (
    <select
      class="voices"
      aria-label={t('listen_voice')}
      value={voice?.voiceURI ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        // Until a voice is really taken, the list shows the one that speaks.
        event.currentTarget.value = voice?.voiceURI ?? '';
        const wanted = all.find(({ voiceURI }) => voiceURI === value);
        if (wanted) onChoose(wanted);
      }}
    >
      {!voice && <option value="">{t('listen_voice')}</option>}
      {local.length > 0 && <Group label={t('listen_local')} voices={local} />}
      {remote.length > 0 && <Group label={t('listen_remote')} voices={remote} />}
    </select>
  );
}

function Group({ label, voices }: { label: string; voices: readonly Voice[] }) {
  return (
    <optgroup label={label}>
      {voices.map(({ voiceURI, name }) => (
        <option key={voiceURI} value={voiceURI}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** Before a voice is used that speaks on a server. */
export function RemoteWarning(props: { name: string; onUse: () => void; onCancel: () => void }) {
  return (
    <div class="notice unsure" role="alert">
      <div>
        <p>{t('listen_remote_warning', props.name)}</p>
        <div class="acts">
          <Button small variant="edged" onClick={props.onCancel}>
            {t('cancel')}
          </Button>
          <Button small variant="primary" onClick={props.onUse}>
            {t('listen_remote_use')}
          </Button>
        </div>
      </div>
    </div>
  );
}
