#!/bin/sh
# Publishes a site made by tartip to an object store, or to anything else that rclone writes to.
#
#     docs/hosting/to-object-store.sh public remote:bucket
#
# Nobody sees a page without its files: first come the files that are named after what they hold,
# then the pages that ask for them, and only then goes what is no longer there. Files that an open
# page may still ask for go after thirty days. `--checksum` looks at what files hold, since every
# build writes them anew. A store sends no compressed copies: what stands in front of it compresses.
set -eu

if [ $# -ne 2 ] || [ ! -f "$1/.tartip" ]; then
  echo "usage: $0 FOLDER-MADE-BY-TARTIP REMOTE:BUCKET" >&2
  exit 2
fi
public=$1
store=$2

# What the name tells, then everything else. rclone takes the first filter that fits.
lasting() {
  rclone "$@" --filter '- *.br' --filter '- *.gz' --filter '+ /assets/**' \
    --filter '+ /search/index/**' --filter '+ /places/index/**' --filter '- *'
}

changing() {
  rclone "$@" --filter '- *.br' --filter '- *.gz' --filter '- /assets/**' \
    --filter '- /search/index/**' --filter '- /places/index/**' --filter '- /.*' \
    --filter '- /_headers' --filter '- /_redirects'
}

forever='Cache-Control: public, max-age=31536000, immutable'
again='Cache-Control: no-cache'
lasting copy --checksum --header-upload "$forever" "$public" "$store"
changing copy --checksum --header-upload "$again" "$public" "$store"
changing sync --checksum --header-upload "$again" "$public" "$store"

# What lasts goes when it is old and no part of the site any more.
set --
for folder in assets search/index places/index; do
  for part in "$public/$folder"/*/; do
    [ ! -d "$part" ] || set -- "$@" --filter "- /$folder/$(basename "$part")/**"
  done
done
lasting delete --min-age 30d "$@" "$store"
