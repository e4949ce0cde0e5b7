// Package compare lays two accounts side by side: which passages bear on the
// same thing, and by which words each account names whom.
//
// It guarantees that every result is computed from spans and marks alone, holds
// no copied text, is the same on every run, and that comparing b with a gives
// the mirror of comparing a with b. Credit lines and boilerplate take part in
// nothing. What it proposes is a proposal: each passage carries its reasons.
//
// Its stems, topics and kinds of statement are English. In another language
// passages are aligned by entities, figures, dates and equal words alone.
package compare
