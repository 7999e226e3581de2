import { startPage } from '@/components/start-page';
import Panel from './panel';

startPage(<Panel />);
