import { isTimezone } from '../../messages/is-timezone.ts';
import { anyText } from './written.ts';

const expected = 'a time zone such as "Europe/Berlin"';

/** A time zone that Java knows, since Java takes a name that it does not know for GMT, in silence. */
export const timezone = anyText(expected).refine(isTimezone, { error: expected });
