#!/bin/sh
# Fill in proxy.conf.template from the environment and become nginx.
#
#   REPLICAS="page1:8501 page2:8501" CERTIFICATE=... CERTIFICATE_KEY=... deploy/proxy.sh
#
# REPLICAS             host:port of each replica, with spaces between (needed)
# CERTIFICATE, CERTIFICATE_KEY   files in PEM (needed)
# BASE_PATH            "" or "/rangecheck", as STREAMLIT_SERVER_BASE_URL_PATH has it
# HTTP_LISTEN, HTTPS_LISTEN      default 8080 and 8443
# PUBLIC_HTTPS_PORT    where readers reach HTTPS_LISTEN, default 443
# RUN_DIR              writable, small, best in memory; default /run/rangecheck
# PAGES_PER_SECOND, PAGES_BURST   limits for one address: pages and sockets opened;
# SOCKETS_PER_ADDRESS, UPLOADS_PER_ADDRESS, REQUESTS_PER_ADDRESS   open at once: sockets (100),
#                      files on their way (4), everything together (400)
# CARDS                host:port of deploy/cards.py, which answers programs that show a link in a
#                      chat; empty by default: they see the page's plain title
# TRUSTED_PROXIES      addresses or networks of a proxy before this one, with spaces between: the
#                      reader's address is then what REAL_IP_HEADER (X-Forwarded-For) says. Empty
#                      by default: whoever connects is the reader, whatever a header says
# TILE_HOSTS           hosts of the online map tiles that a reader may choose; empty for none
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

: "${REPLICAS:?host:port of each replica}" "${CERTIFICATE:?}" "${CERTIFICATE_KEY:?}"
BASE_PATH=${BASE_PATH:-}
RUN_DIR=${RUN_DIR:-/run/rangecheck}
PUBLIC_HTTPS_PORT=${PUBLIC_HTTPS_PORT:-443}
case $BASE_PATH in
  "" | /*[!/]) ;;
  *) echo "BASE_PATH is empty or starts, and does not end, with a slash: $BASE_PATH" >&2; exit 2 ;;
esac
mkdir -p "$RUN_DIR"

real_ip=
for network in ${TRUSTED_PROXIES:-}; do
  case $network in
    *[!0-9a-fA-F.:/]*) echo "TRUSTED_PROXIES has addresses and networks only: $network" >&2; exit 2 ;;
  esac
  real_ip="$real_ip    set_real_ip_from $network;\\
"
done
if [ -n "$real_ip" ]; then
  header=${REAL_IP_HEADER:-X-Forwarded-For}
  case $header in
    *[!0-9a-zA-Z-]*) echo "REAL_IP_HEADER is the name of a header: $header" >&2; exit 2 ;;
  esac
  real_ip="$real_ip    real_ip_header $header;\\
    real_ip_recursive on;"
fi

servers=
for replica in $REPLICAS; do
  servers="$servers        server $replica max_fails=2 fail_timeout=5s;\\
"
done
suffix=
[ "$PUBLIC_HTTPS_PORT" = 443 ] || suffix=:$PUBLIC_HTTPS_PORT

sed -e "s|@REPLICAS@|${servers%??}|" \
    -e "s|@BASE_PATH@|$BASE_PATH|g" \
    -e "s|@REAL_IP@|$real_ip|" \
    -e "s|@CARDS@|${CARDS:-}|" \
    -e "s|@CARDS_OR_NOBODY@|${CARDS:-127.0.0.1:9}|" \
    -e "s|@RUN_DIR@|$RUN_DIR|g" \
    -e "s|@ACCESS_LOG@|${ACCESS_LOG:-/dev/stdout}|" \
    -e "s|@MIME_TYPES@|${MIME_TYPES:-/etc/nginx/mime.types}|" \
    -e "s|@HTTP_LISTEN@|${HTTP_LISTEN:-8080}|" \
    -e "s|@HTTPS_LISTEN@|${HTTPS_LISTEN:-8443}|" \
    -e "s|@HTTPS_SUFFIX@|$suffix|" \
    -e "s|@CERTIFICATE@|$CERTIFICATE|" \
    -e "s|@CERTIFICATE_KEY@|$CERTIFICATE_KEY|" \
    -e "s|@PAGES_PER_SECOND@|${PAGES_PER_SECOND:-2}|" \
    -e "s|@PAGES_BURST@|${PAGES_BURST:-40}|g" \
    -e "s|@SOCKETS_PER_ADDRESS@|${SOCKETS_PER_ADDRESS:-100}|" \
    -e "s|@UPLOADS_PER_ADDRESS@|${UPLOADS_PER_ADDRESS:-4}|" \
    -e "s|@REQUESTS_PER_ADDRESS@|${REQUESTS_PER_ADDRESS:-400}|g" \
    -e "s|@TILE_HOSTS@|${TILE_HOSTS-https://tile.openstreetmap.org}|" \
    -e "s|@INDEX_SCRIPT_HASH@|$(cat "$here/index-script.sha256")|" \
    "$here/proxy.conf.template" > "$RUN_DIR/nginx.conf"
exec nginx -c "$RUN_DIR/nginx.conf" -g "daemon off;" "$@"
