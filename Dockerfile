# The program as an image: a static binary on nothing, run as nobody. Not needed to publish a site;
# for machines that run containers alone.
#
#     docker build --tag tartip .
#     docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/site" tartip build
#     docker run --rm --volume "$PWD:/site:ro" tartip check
#
# `serve` listens on this machine only, which is the container's own: run it without one.

FROM rust:1.95-alpine AS build
# The allocator is written in C. Which version of Alpine's compiler builds it makes no difference.
# hadolint ignore=DL3018
RUN apk add --no-cache musl-dev
WORKDIR /tartip
COPY Cargo.toml Cargo.lock build.rs ./
COPY src src
COPY starter starter
COPY themes themes
# Benchmarks and tests are named in Cargo.toml, and not built.
RUN mkdir -p benches/country benches/peers benches/serve tests/rules \
  && touch benches/country/main.rs benches/peers/main.rs benches/serve/main.rs tests/rules/main.rs \
  && cargo build --release --locked \
  && target/release/tartip --version \
  && install -d -m 1777 /empty/tmp

FROM scratch
COPY --from=build /tartip/target/release/tartip /usr/local/bin/tartip
COPY --from=build /empty/ /
COPY LICENSE /usr/local/share/doc/tartip/LICENSE
# Nobody.
USER 65534:65534
WORKDIR /site
ENV LANG=C.UTF-8
ENTRYPOINT ["/usr/local/bin/tartip"]
CMD ["--help"]
