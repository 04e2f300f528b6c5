import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { reloadOnNewRelease } from './app/newRelease';
import { startTexts } from './texts';
import './styles/base.css';

reloadOnNewRelease(window);
await startTexts();
const root = document.getElementById('root');
if (root === null) {
    throw new Error('The page has no element with the id "root".');
}

createRoot(root).render(<App />);
