import './library/openEarly.ts';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/reset.css';
import { Control } from './app/Control.tsx';
import { startControl } from './app/startControl.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(<Control />);
startControl();
