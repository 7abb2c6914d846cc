# Sourced by bin/hub and test/run. `prepare ROOT` brings packages and dist/ up to what the checkout says and puts Node 24
# first in PATH. Says nothing when there is nothing to do; all it says goes to stderr.

SOURCE_FOLDERS='platform contracts connectors subgraphs gateway hub test bench'

prepare() {
  PATH=$1/node_modules/.bin:$PATH
  export PATH
  (cd "$1" && { { is_installed && is_built; } || bring_up_to_date; } && require_node)
}

# One at a time: the kernel drops the lock when its holder is gone, however that died.
bring_up_to_date() {
  mkdir -p .cache
  (
    if command -v flock >/dev/null && ! flock -n 9; then
      say '另一个启动正在安装或编译，请稍候 Another start is installing or building; waiting'
      flock -w 900 9 || fail '等待超过 15 分钟 Waited 15 minutes; see .cache/install.log'
    fi
    is_installed || install_packages || exit 1
    require_node || exit 1
    is_built || build || exit 1
  ) 9>.cache/prepare.lock
}

# npm writes node_modules/.package-lock.json last. A linked node_modules belongs to another checkout: taken as it is.
is_installed() {
  [ -L node_modules ] || [ node_modules/.package-lock.json -nt package-lock.json ]
}

install_packages() {
  command -v npm >/dev/null || fail '需要 npm（随 Node 20 或更高版本）。 npm is needed; it comes with Node 20 or newer.'
  if ! step '安装依赖 Installing packages' .cache/install.log \
    npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error; then
    tail -n 30 .cache/install.log >&2
    fail '安装失败，完整日志见 .cache/install.log  The installation failed; the whole log is there.'
  fi
}

# Compared by content: a source that was deleted, renamed or restored with an old date counts as well.
is_built() {
  [ -f dist/.built ] && [ "$(cat dist/.built)" = "$(source_sum)" ]
}

source_sum() {
  for folder in $SOURCE_FOLDERS; do
    [ ! -d "$folder" ] || find "$folder" -name '*.ts' -type f -exec cksum {} +
  done | LC_ALL=C sort | cat - tsconfig.json package-lock.json | cksum
}

build() {
  sum=$(source_sum)
  [ -f dist/.built ] || rm -f dist/.tsbuildinfo
  rm -f dist/.built
  remove_orphans
  if ! step '编译 Compiling' .cache/build.log tsc -p .; then
    cat .cache/build.log >&2
    fail '编译失败 The build failed.'
  fi
  printf '%s\n' "$sum" >dist/.built
}

# tsc leaves behind what it once wrote for a source that is gone; jest would still run it.
remove_orphans() {
  for folder in $SOURCE_FOLDERS; do
    [ ! -d "dist/$folder" ] || find "dist/$folder" -name '*.js' -type f
  done | while IFS= read -r script; do
    source=${script#dist/}
    [ -e "${source%.js}.ts" ] || rm -f "$script" "$script.map"
  done
}

require_node() {
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)' 2>/dev/null || {
    found=$(node --version 2>/dev/null || echo '—')
    fail "需要 Node 24 或更高版本，当前 $found。Linux（glibc，x64/arm64）上会自动安装；其他系统请自行安装。
Node 24 or newer is needed, found $found. It comes by itself on glibc Linux (x64, arm64); elsewhere install it first."
  }
}

# step TEXT LOG COMMAND…: runs the command into LOG and says every 5 s that it still does.
step() {
  text=$1 log=$2 began=$(date +%s)
  shift 2
  say "$text …"
  (
    exec 9>&-
    while sleep 1 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
      seconds=$(($(date +%s) - began))
      [ $((seconds % 5)) -ne 0 ] || say "$text … $seconds s"
    done
  ) &
  ticker=$!
  "$@" >"$log" 2>&1
  code=$?
  kill "$ticker" 2>/dev/null
  wait "$ticker" 2>/dev/null
  [ $code -ne 0 ] || say "$text ✓ $(($(date +%s) - began)) s"
  return $code
}

say() {
  printf '%s\n' "$1" >&2
}

fail() {
  say "$1"
  exit 1
}
