# foci-watch on Flink's own image, in application mode. After `mvn package`, in the root of the repository:
#
#   docker build --tag foci-watch .
#
# A tag may be moved. Who must build the same image again names the digest as well, which
# `docker buildx imagetools inspect flink:2.3.0-java17` prints: flink:2.3.0-java17@sha256:...
FROM flink:2.3.0-java17

# In this order, because a release mostly changes the last only. What runs may read all of it, and write only
# the configuration, which the image's entry point fills in where no volume lies over it.
COPY image/target/opt/flink/plugins/ /opt/flink/plugins/
COPY --chown=flink:flink image/target/opt/flink/conf/ /opt/flink/conf/
COPY image/target/opt/flink/usrlib/ /opt/flink/usrlib/

USER flink
