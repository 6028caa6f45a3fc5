#!/bin/sh
# Measures with what lies beside this file: ./go.sh [--gpu] [--quick] [NAME…]. Results go to OUT, or to `results` here.
set -e
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
: "${OUT:=$here/results}"
: "${HOME:=/tmp}"
# Where a container mounts the driver of an NVIDIA card.
driver=/usr/local/nvidia/share
[ -d "$driver" ] && export VK_DRIVER_FILES="${VK_DRIVER_FILES:-$driver/vulkan/icd.d/nvidia_icd.json}" \
	__EGL_VENDOR_LIBRARY_FILENAMES="${__EGL_VENDOR_LIBRARY_FILENAMES:-$driver/glvnd/egl_vendor.d/10_nvidia.json}"
export HOME FONTCONFIG_FILE="$here/fonts/fonts.conf"
export CHROMIUM_PATH="$here/browser/$(cat "$here/browser/name")"
export LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
mkdir -p "$OUT"
exec "$here/bin/node" "$here/project/tests/bench/run.mjs" --out "$OUT" "$@"
