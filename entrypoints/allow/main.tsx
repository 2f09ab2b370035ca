/** A small page that asks the browser for one site: pages cannot, and a popup may be gone before the answer. */
import '../../components/tokens.css';
import '../../components/ui.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { AllowSite, type Answer } from '../../components/AllowSite';
import { setPageLanguage, t } from '../../utils/i18n';
import { requestSite } from '../../utils/permissions';
import { wishedSite } from '../../utils/settings';
import { isHost } from '../../utils/site';
import { accessGiven } from '../../utils/site-cleaning';

function App({ site }: { site: string }) {
  const [answer, setAnswer] = useState<Answer>(null);
  const ask = async () => {
    // The request comes first: after anything that waits, the browser no longer sees the click.
    const answered = requestSite(site);
    // This page may be gone before the answer: then the background knows what it was for.
    const [granted] = await Promise.all([answered, wishedSite.setValue(site)]);
    await (granted ? accessGiven() : wishedSite.removeValue());
    setAnswer(granted ? 'given' : 'refused');
  };
  return <AllowSite site={site} answer={answer} onAllow={() => void ask()} onClose={() => close()} />;
}

const site = new URLSearchParams(location.search).get('site') ?? '';
setPageLanguage(document.documentElement);
if (isHost(site)) {
  document.title = t('allow_title', site);
  render(<App site={site} />, document.getElementById('app')!);
} else close();
