import { useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';
import type { Counts } from './library-state';
import type { Place } from './place';
import { ShelfLink } from './ShelfLink';
import { type TagNode, tagTree } from './tag-tree';

const FEW = 8;

interface TagTreeProps {
  tags: Counts['tags'];
  chosen: string | null;
  toOf: (tag: string | null) => Place;
  onGo: (place: Place) => void;
}

/** The most used tags first, those under them folded away; the chosen one is always in sight, and chosen again it is let go. */
export function TagTree({ tags, ...rest }: TagTreeProps) {
  const [open, setOpen] = useState(false);
  if (tags.length === 0) return null;
  const roots = tagTree(tags);
  const holds = ({ tag }: TagNode) => rest.chosen === tag || rest.chosen?.startsWith(`${tag}/`);
  const shown = open ? roots : roots.filter((node, index) => index < FEW || holds(node));
  const more = roots.length - shown.length;
  return (
    <>
      <h2 class="label">{t('tags')}</h2>
      <ul class="tag-tree">
        {shown.map((node) => (
          <Branch key={node.tag} node={node} {...rest} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="link" class="more" onClick={() => setOpen(true)}>
          {plural('more_tags', more)}
        </Button>
      )}
    </>
  );
}

function Branch({ node, ...props }: Omit<TagTreeProps, 'tags'> & { node: TagNode }) {
  const { chosen, toOf, onGo } = props;
  const { tag, name, count, colour, under } = node;
  const within = chosen?.startsWith(`${tag}/`) ?? false;
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || within;
  return (
    <li>
      <div class="branch">
        <ShelfLink
          name={name}
          count={count}
          colour={colour}
          current={tag === chosen}
          to={toOf(tag === chosen ? null : tag)}
          onGo={onGo}
        />
        {under.length > 0 && (
          <button
            type="button"
            class="fold"
            aria-expanded={open}
            aria-label={t('tag_show_under', tag)}
            onClick={() => setUnfolded(!open)}
          >
            <Icon name="down" sizePx={14} />
          </button>
        )}
      </div>
      {open && under.length > 0 && (
        <ul>
          {under.map((one) => (
            <Branch key={one.tag} node={one} {...props} />
          ))}
        </ul>
      )}
    </li>
  );
}
