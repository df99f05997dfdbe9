// Comfort only: every page works without this file (docs/decisions/001). Each module looks for its own elements.
import "./comfort/copy.ts";
import "./comfort/desk.ts";
import "./comfort/desk-room.ts";
import "./comfort/draft.ts";
// Before the drafts: it looks at what they are about to fill in.
import "./comfort/facts.ts";
import "./comfort/drafts.ts";
import "./comfort/editor.ts";
import "./comfort/mentions.ts";
import "./comfort/quote.ts";
import "./comfort/images.ts";
import "./comfort/live.ts";
import "./comfort/menu.ts";
import "./comfort/personal-data.ts";
import "./comfort/private-half.ts";
import "./comfort/moderation.ts";
import "./comfort/search-key.ts";
import "./comfort/show-password.ts";
import "./comfort/known-outages.ts";
import "./comfort/similar.ts";
import "./comfort/tags.ts";
import "./comfort/text-modules.ts";
