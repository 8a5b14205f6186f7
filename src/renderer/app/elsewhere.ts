// The list of the same quote elsewhere, which the fact record and the checking desk both show.

export { ElsewhereList } from '../elsewhere/elsewhere-list.tsx';
