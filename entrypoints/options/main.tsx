import { startPage } from '@/components/start-page';
import App from './app';

startPage(<App />);
