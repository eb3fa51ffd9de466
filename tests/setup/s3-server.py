"""OpenStack Swift with its S3 interface in one process, for tests: python3 s3-server.py FOLDER PORT ACCESS_KEY SECRET."""
import os
import sys

import eventlet

eventlet.monkey_patch(all=False, socket=True, select=True, thread=True)

from eventlet import wsgi
from swift.common import utils
from swift.common.ring import RingBuilder
from swift.common.storage_policy import POLICIES, StoragePolicy, StoragePolicyCollection
from swift.common.wsgi import loadapp

folder, port, access_key, secret = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
account, user = access_key.split(':')

# What /etc/swift/swift.conf would say.
utils.HASH_PATH_PREFIX = b'verdict'
utils.HASH_PATH_SUFFIX = b'verdict'


def prepare_storage():
    os.makedirs(os.path.join(folder, 'devices', 'disk'))
    sockets = {}
    for kind in ('account', 'container', 'object'):
        sockets[kind] = eventlet.listen(('127.0.0.1', 0))
        ring = RingBuilder(2, 1, 0)
        ring.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': sockets[kind].getsockname()[1],
                      'device': 'disk', 'weight': 1})
        ring.rebalance()
        ring.get_ring().save(os.path.join(folder, kind + '.ring.gz'))
    return sockets


# Objects are kept in memory: on a disk they need extended attributes, which not every file system has.
programs = {'object': 'mem_object'}


def load(kind, pipeline, more=''):
    file = os.path.join(folder, kind + '.conf')
    with open(file, 'w') as conf:
        conf.write(f'''[DEFAULT]
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
fallocate_reserve = 0
log_level = ERROR
log_address = {folder}/no-log

[pipeline:main]
pipeline = {pipeline}

[app:{kind}-server]
use = egg:swift#{programs.get(kind, kind)}
account_autocreate = true
allow_account_management = true

{more}''')
    return loadapp(file, global_conf={})


# Tempauth and the listings look for a cache; without a server they do without.
proxy_filters = f'''
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_{account}_{user} = {secret} .admin
[filter:slo]
use = egg:swift#slo
[filter:copy]
use = egg:swift#copy
'''

silent = open(os.devnull, 'w')
for kind, socket in prepare_storage().items():
    eventlet.spawn(wsgi.server, socket, load(kind, kind + '-server'), silent)
proxy = load('proxy', 'gatekeeper cache listing_formats s3api tempauth copy slo proxy-server', proxy_filters)
listening = eventlet.listen(('127.0.0.1', port))
print('ready', flush=True)
wsgi.server(listening, proxy, silent)
