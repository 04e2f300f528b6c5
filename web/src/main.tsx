import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { reloadOnNewRelease } from './app/newRelease';
import { createRoutes } from './app/routes';
import { startHandover } from './session/handover';
import { startTexts } from './texts';
import './styles/base.css';

reloadOnNewRelease(window);
startHandover();
await startTexts();
const root = document.getElementById('root');
if (root === null) {
    throw new Error('The page has no element with the id "root".');
}

// The router begins to load its page when it is made, and a page's texts need the language to be known.
createRoot(root).render(<App router={createRoutes()} />);
